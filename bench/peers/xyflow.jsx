// The same map in @xyflow/react: memoised nodes, only what is in view is rendered, edges by kind with dashes and dots as ours.
import { Handle, Position, ReactFlow, useReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { memo, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'

const { cards, paths } = window.plan
const dashes = { reference: undefined, exception: '14 9', anomaly: '0.1 11' }
const colors = { reference: '#2458c6', exception: '#c96a00', anomaly: '#8e1246' }

const Card = memo(({ data }) => (
  <div className="card">
    <Handle type="target" position={Position.Left} />
    <b>{data.name}</b>
    <Handle type="source" position={Position.Right} />
  </div>
))
const nodeTypes = { card: Card }

// Each card under the others of its stage and lane, each lane as high as its fullest cell: as ours.
const heights = []
const rows = new Map()
for (const card of cards) {
  const cell = `${card.stage} ${card.lane}`
  card.row = rows.get(cell) ?? 0
  rows.set(cell, card.row + 1)
  heights[card.lane] = Math.max(heights[card.lane] ?? 1, card.row + 1)
}
const top = (lane) => heights.slice(0, lane).reduce((sum, height) => sum + height * 84 + 30, 0)
const firstNodes = cards.map((card) => ({
  id: `${card.at}`,
  type: 'card',
  position: { x: card.stage * 400, y: top(card.lane) + card.row * 84 },
  data: { name: card.name },
}))
const firstEdges = paths.flatMap(({ at, kind, layer, steps }) =>
  steps.slice(1).map((card, step) => ({
    id: `${at}-${step}`,
    source: `${steps[step]}`,
    target: `${card}`,
    type: 'smoothstep',
    data: { layer },
    style: { stroke: colors[kind], strokeWidth: 3, strokeDasharray: dashes[kind], strokeLinecap: kind === 'anomaly' ? 'round' : 'butt' },
  })),
)

function Handles({ toggle }) {
  const flow = useReactFlow()
  window.bench = {
    one: () => flow.setViewport({ x: -300, y: -200, zoom: 1 }),
    whole: () => flow.fitView(),
    toggle,
  }
  return null
}

function Sheet() {
  const [hidden, setHidden] = useState(false)
  const edges = useMemo(() => firstEdges.map((edge) => (hidden && edge.data.layer === 0 ? { ...edge, hidden: true } : edge)), [hidden])
  return (
    <ReactFlow defaultNodes={firstNodes} edges={edges} nodeTypes={nodeTypes} onlyRenderVisibleElements panOnDrag={[1]} minZoom={0.03} nodesConnectable={false}>
      <Handles toggle={() => setHidden((was) => !was)} />
    </ReactFlow>
  )
}

createRoot(document.getElementById('root')).render(<Sheet />)
